import { AskForHelp } from './ask-for-help';
import { ContinueHelp } from './continue-help';
import { EraseHelp } from './erase-help';
import { HandleHelp } from './handle-help';
import { HelpQueries } from './help.queries';
import { HelpRequests } from './help-requests';
import { HelpVault } from './help-vault';
import { LockHelp } from './lock-help';
import { OfficerHelpList } from './officer-help-list';
import { RecordStep } from './record-step';

export { HelpController } from './help.controller';

export const helpProviders = [
  HelpVault,
  HelpRequests,
  HelpQueries,
  OfficerHelpList,
  LockHelp,
  RecordStep,
  AskForHelp,
  ContinueHelp,
  HandleHelp,
  EraseHelp,
];
