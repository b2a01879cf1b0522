import { divisionCodeSchema, idSchema, phoneSchema } from '@qihang/shared/platform';
import { type Command, Option } from 'commander';
import { AuditLog } from '../platform/audit';
import { type CliContext, parsedBy } from '../platform/cli';
import { Transactions } from '../platform/database';
import type { ActorGrant } from '../platform/http';
import { CreatePerson } from './create-person';

interface StaffFlags {
  readonly phone: string;
  readonly name: string;
  readonly officerOf?: string;
  readonly agentOf?: string;
}

/** Commands on people: the way to the first officer, who has nobody above to be let in by. */
export function registerIdentityCommands(program: Command, context: CliContext): void {
  program
    .command('staff')
    .description('Officers and host agents')
    .command('add')
    .description('Let a phone act for a bureau or a host; the person signs in by code as everybody does')
    .requiredOption('--phone <number>', '11 digits', parsedBy(phoneSchema))
    .requiredOption('--name <name>', 'name of the person or desk, at most 50 characters')
    .addOption(
      new Option('--officer-of <division>', 'six digits, as 410100')
        .argParser(parsedBy(divisionCodeSchema))
        .conflicts('agentOf'),
    )
    .addOption(new Option('--agent-of <host>', "the host's id").argParser(parsedBy(idSchema)))
    .action((flags: StaffFlags) => addStaff(context, flags));
}

async function addStaff(context: CliContext, { phone, name, officerOf, agentOf }: StaffFlags): Promise<void> {
  const grant: ActorGrant | undefined = officerOf
    ? { role: 'officer', hostId: null, divisionCode: officerOf }
    : agentOf
      ? { role: 'host-agent', hostId: agentOf, divisionCode: null }
      : undefined;
  if (grant === undefined) throw new Error('name --officer-of or --agent-of');
  const app = await context.app();
  const id = await app.get(Transactions).run(async () => {
    const person = { phone, displayName: name.slice(0, 50), grants: [grant], isDemo: false };
    const personId = await app.get(CreatePerson).execute(person);
    await app.get(AuditLog).record({
      actor: { kind: 'command', id: 'staff add' },
      action: 'identity.grant',
      subject: { type: 'person', id: personId },
      detail: { role: grant.role, place: officerOf ?? agentOf ?? '' },
    });
    return personId;
  });
  process.stdout.write(`person ${id} is now ${grant.role} of ${officerOf ?? agentOf}\n`);
}
