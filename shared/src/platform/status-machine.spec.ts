import { defineStatusMachine } from './status-machine';

const door = defineStatusMachine({
  name: 'door',
  initial: 'closed',
  labels: { closed: '关', open: '开', broken: '坏' },
  transitions: [
    { from: 'closed', to: 'open', action: 'open', by: ['seeker', 'officer'] },
    { from: 'open', to: 'closed', action: 'close', by: ['seeker'] },
    { from: ['closed', 'open'], to: 'broken', action: 'break', by: ['system'] },
  ],
});

describe('a status machine', () => {
  it('lets a role take an action only where the table says so', () => {
    expect(door.canTransition('closed', 'open', 'officer')).toBe(true);
    expect(door.canTransition('open', 'close', 'officer')).toBe(false);
    expect(door.canTransition('open', 'open', 'officer')).toBe(false);
    expect(door.canTransition('broken', 'open', 'officer')).toBe(false);
  });

  it('says where an action leads, and nothing when it may not be taken', () => {
    expect(door.statusAfter('open', 'break', 'system')).toBe('broken');
    expect(door.statusAfter('open', 'break', 'seeker')).toBeUndefined();
  });

  it('lists the buttons of a role', () => {
    expect(door.actionsFrom('closed', 'seeker')).toEqual(['open']);
    expect(door.actionsFrom('open', 'seeker')).toEqual(['close']);
    expect(door.actionsFrom('closed', 'mentor')).toEqual([]);
  });

  it('lists the statuses an action starts from, and knows its ends', () => {
    expect(door.sourcesOf('break')).toEqual(['closed', 'open']);
    expect(door.statuses.filter((status) => door.isFinal(status))).toEqual(['broken']);
    expect(door.actions).toEqual(['open', 'close', 'break']);
  });

  it('refuses a table in which an action leads two ways', () => {
    const define = () =>
      defineStatusMachine({
        name: 'fork',
        initial: 'a',
        labels: { a: '甲', b: '乙', c: '丙' },
        transitions: [
          { from: 'a', to: 'b', action: 'go', by: ['seeker'] },
          { from: 'a', to: 'c', action: 'go', by: ['officer'] },
        ],
      });
    expect(define).toThrow('fork: "go" from "a" is listed twice');
  });

  it('refuses a table with a status that nothing leads to', () => {
    const define = () =>
      defineStatusMachine({
        name: 'island',
        initial: 'a',
        labels: { a: '甲', b: '乙' },
        transitions: [{ from: 'b', to: 'a', action: 'leave', by: ['seeker'] }],
      });
    expect(define).toThrow('island: no way leads to b');
  });
});
