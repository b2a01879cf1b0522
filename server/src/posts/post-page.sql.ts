import { PUBLIC_HOST_COLUMNS } from '../hosts';
import { POST_SUMMARY_COLUMNS } from './post-summary';

/** One post that was published once, with its host. Values: today, the post's id. */
export const POST_PAGE_SQL = `SELECT ${POST_SUMMARY_COLUMNS}, p.status, p.close_reason AS closeReason, p.duties, p.majors,
    p.address, p.latitude, p.longitude, p.meals, p.housing, p.insurance, p.hazards, p.places_taken AS placesTaken,
    h.status AS hostStatus, ${PUBLIC_HOST_COLUMNS}
  FROM posts p JOIN hosts h ON h.id = p.host_id
  WHERE p.id = ? AND p.status IN ('published', 'paused', 'closed') AND p.published_at IS NOT NULL`;
