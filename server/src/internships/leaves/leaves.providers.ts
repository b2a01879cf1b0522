import { AnswerLeave } from './answer-leave';
import { LeaveQueries } from './leave.queries';
import { LeaveVault } from './leave-vault';
import { Leaves } from './leaves';
import { LockLeave } from './lock-leave';
import { RequestLeave } from './request-leave';
import { TakeBackLeave } from './take-back-leave';

export { LeavesController } from './leaves.controller';

export const leaveProviders = [LeaveVault, Leaves, LeaveQueries, LockLeave, RequestLeave, AnswerLeave, TakeBackLeave];
