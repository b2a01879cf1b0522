import { DrawSpotCheck } from './draw-spot-check';
import { RecordVisit } from './record-visit';
import { SpotCheckQueries } from './spot-check.queries';
import { VisitQueries } from './visit.queries';
import { VisitVault } from './visit-vault';

export { VisitsController } from './visits.controller';

export const visitProviders = [VisitVault, DrawSpotCheck, SpotCheckQueries, RecordVisit, VisitQueries];
