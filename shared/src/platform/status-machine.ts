import type { Role } from './roles';

/** One line of a status table: `action`, taken by one of the roles in `by`, leads from any status in `from` to `to`. */
export interface StatusTransition<Status extends string, Action extends string> {
  readonly from: Status | readonly Status[];
  readonly to: Status;
  readonly action: Action;
  readonly by: readonly Role[];
}

export interface StatusMachineDefinition<Status extends string, Action extends string> {
  /** The noun whose life this is, in English, for error texts. */
  readonly name: string;
  readonly initial: Status;
  /** Every status with the Chinese label that people read. */
  readonly labels: Readonly<Record<Status, string>>;
  readonly transitions: readonly StatusTransition<Status, Action>[];
}

export interface StatusMachine<Status extends string, Action extends string> {
  readonly name: string;
  readonly initial: Status;
  readonly statuses: readonly Status[];
  readonly actions: readonly Action[];
  readonly labels: Readonly<Record<Status, string>>;
  /** True when `role` may take `action` on something in status `from`. */
  canTransition(from: Status, action: Action, role: Role): boolean;
  /** The status that `action` leads to, or undefined when `role` may not take it from here. */
  statusAfter(from: Status, action: Action, role: Role): Status | undefined;
  /** What `role` may do now, in the order of the table: the buttons to show. */
  actionsFrom(from: Status, role: Role): Action[];
  /** The statuses from which `action` can be taken at all: for `UPDATE … WHERE status IN (…)`. */
  sourcesOf(action: Action): Status[];
  /** True when nothing leads away from the status. */
  isFinal(status: Status): boolean;
}

/** The statuses of a machine as a type. */
export type StatusOf<Machine> = Machine extends StatusMachine<infer Status, string> ? Status : never;

/** The actions of a machine as a type. */
export type ActionOf<Machine> = Machine extends StatusMachine<string, infer Action> ? Action : never;

interface Step<Status extends string, Action extends string> {
  readonly from: Status;
  readonly to: Status;
  readonly action: Action;
  readonly by: readonly Role[];
}

/**
 * Makes a status machine of a declarative table. The server's guards and the phone's buttons read the same machine.
 *
 * @throws Error when an action leads from one status to two, or a status can't be reached from the initial one:
 *   both are mistakes in the table.
 */
export function defineStatusMachine<Status extends string, Action extends string>(
  definition: StatusMachineDefinition<Status, Action>,
): StatusMachine<Status, Action> {
  const { name, initial, labels } = definition;
  const statuses = Object.keys(labels) as Status[];
  const steps = definition.transitions.flatMap(({ from, to, action, by }) =>
    sourceList(from).map((source): Step<Status, Action> => ({ from: source, to, action, by })),
  );
  refuseAmbiguousSteps(name, steps);
  refuseUnreachableStatuses(name, initial, statuses, steps);

  const stepFor = (from: Status, action: Action, role: Role) =>
    steps.find((step) => step.from === from && step.action === action && step.by.includes(role));

  return {
    name,
    initial,
    statuses,
    labels,
    actions: [...new Set(steps.map((step) => step.action))],
    canTransition: (from, action, role) => stepFor(from, action, role) !== undefined,
    statusAfter: (from, action, role) => stepFor(from, action, role)?.to,
    actionsFrom: (from, role) =>
      steps.filter((step) => step.from === from && step.by.includes(role)).map((step) => step.action),
    sourcesOf: (action) => steps.filter((step) => step.action === action).map((step) => step.from),
    isFinal: (status) => !steps.some((step) => step.from === status),
  };
}

function sourceList<Status extends string>(from: Status | readonly Status[]): readonly Status[] {
  return typeof from === 'string' ? [from] : from;
}

function refuseAmbiguousSteps<Status extends string, Action extends string>(
  name: string,
  steps: readonly Step<Status, Action>[],
): void {
  const seen = new Set<string>();
  for (const { from, action } of steps) {
    const key = `${from} ${action}`;
    if (seen.has(key)) throw new Error(`${name}: "${action}" from "${from}" is listed twice`);
    seen.add(key);
  }
}

function refuseUnreachableStatuses<Status extends string, Action extends string>(
  name: string,
  initial: Status,
  statuses: readonly Status[],
  steps: readonly Step<Status, Action>[],
): void {
  const reached = new Set<Status>([initial]);
  // A Set visits members that were added during the walk, so this follows every path.
  for (const status of reached) {
    for (const step of steps) if (step.from === status) reached.add(step.to);
  }
  const unreachable = statuses.filter((status) => !reached.has(status));
  if (unreachable.length > 0) throw new Error(`${name}: no way leads to ${unreachable.join(', ')}`);
}
