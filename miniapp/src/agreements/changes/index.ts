export { HostChangeActs } from './host-change-acts';
export { TraineeChangeActs } from './trainee-change-acts';
