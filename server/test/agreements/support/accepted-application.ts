import type { HostEntity } from '../../../src/hosts/host.entity';
import type { PostEntity } from '../../../src/posts/post.entity';
import {
  act,
  makeAgent,
  makePlayer,
  makeSeeker,
  offered,
  type Player,
  type SeekerPlayer,
} from '../../applications/scene';
import { added, mentorOf } from '../../hosts/mentors';
import { officerOf } from '../../identity/people';
import { makeHost, makePost } from '../../posts/posts';
import type { TestApi } from '../../support/api';

/** A host with its agent and one mentor, and an officer of its division. */
export interface HostSide {
  readonly hostId: string;
  readonly agent: Player;
  readonly mentorId: string;
  readonly officer: Player;
}

/** Everybody around an application that was accepted. */
export interface Accepted extends HostSide {
  readonly postId: string;
  readonly seeker: SeekerPlayer;
  readonly applicationId: string;
}

export interface AcceptedOptions {
  /** Who takes the trainee; a new host unless told. */
  readonly hostSide?: HostSide;
  readonly host?: Partial<HostEntity>;
  readonly post?: Partial<PostEntity>;
  readonly seeker?: Parameters<typeof makeSeeker>[1];
}

/** An approved host in 郑州市金水区, unless told otherwise, with its agent, a mentor, and an officer of the division. */
export async function makeHostSide(api: TestApi, host: Partial<HostEntity> = {}): Promise<HostSide> {
  const hostId = await makeHost(api, host);
  const agent = await makeAgent(api, hostId);
  const mentor = await added(api, agent, mentorOf(hostId));
  const officer = await makePlayer(api, officerOf(host.divisionCode ?? '410105'));
  return { hostId, agent, mentorId: mentor.id, officer };
}

/** A seeker who applied, got an offer and accepted it; there is no agreement yet. */
export async function acceptedApplication(api: TestApi, options: AcceptedOptions = {}): Promise<Accepted> {
  const hostSide = options.hostSide ?? (await makeHostSide(api, options.host));
  const postId = await makePost(api, hostSide.hostId, options.post);
  const seeker = await makeSeeker(api, options.seeker);
  const applicant = await offered(api, hostSide.agent, seeker, postId);
  const { status, body } = await act(api, seeker, 'accept', applicant);
  if (status !== 200) throw new Error(`not accepted: ${status}`);
  return { ...hostSide, postId, seeker, applicationId: body.id };
}
