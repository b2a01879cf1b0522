import { AddScan } from './add-scan';
import { ChoosePaper } from './choose-paper';
import { DecidePaper } from './decide-paper';
import { PaperQueries } from './paper.queries';
import { PaperDownloads } from './paper-downloads';
import { PaperScans } from './paper-scans';
import { PaperSignatures } from './paper-signatures';
import { PaperVault } from './paper-vault';
import { Papers } from './papers';
import { PurgeScans } from './purge-scans';
import { RemoveScan } from './remove-scan';
import { SubmitScans } from './submit-scans';

export { AgreementPaperController } from './agreement-paper.controller';

export const paperProviders = [
  PaperVault,
  Papers,
  PaperQueries,
  PaperScans,
  PaperDownloads,
  PaperSignatures,
  ChoosePaper,
  AddScan,
  RemoveScan,
  SubmitScans,
  DecidePaper,
  PurgeScans,
];
