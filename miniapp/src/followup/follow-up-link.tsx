import { CardLink } from '../ui/card';
import { Box } from '../ui/dom/box';

/** The way from an internship that is over to the help after it. */
export function FollowUpLink() {
  return (
    <CardLink page="seeker/follow-up">
      <Box as="h2">后续服务</Box>
      <Box className="q-soft">没有留用的，可以得到就业、创业和培训方面的帮助</Box>
    </CardLink>
  );
}
