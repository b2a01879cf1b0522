import { HELP_TOPICS, type HelpSummary, helpTopicLabels } from '@qihang/shared/internships';
import type { Tone } from '../../ui/tag';

type HelpStatus = HelpSummary['status'];

/** Status as the trainee reads it; officers read that of the status table. */
export const HELP_TONES: Readonly<Record<HelpStatus, Tone>> = { open: 'warn', answered: 'good', closed: 'plain' };

/** The topics as choices. */
export const TOPICS = HELP_TOPICS.map((value) => ({ value, label: helpTopicLabels[value] }));

/** Who reads a request, said wherever one is written. */
export const WHO_READS = '只有人社部门的工作人员能看到，见习单位和带教老师看不到，也不知道你求助过。';
