import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { TOKEN_VERIFIER } from '../platform/http';
import { PersonalDataRegistry } from '../platform/personal-data';
import { SmsModule } from '../platform/sms';
import { AccessTokens } from './access-tokens';
import { BindWechat } from './bind-wechat';
import { BoundCodes } from './bound-codes';
import { CodeQuotas } from './code-quotas';
import { ConsentQueries } from './consent.queries';
import { CreatePerson } from './create-person';
import { DeletionController, deletionProviders } from './deletion/deletion.providers';
import { PersonErasers } from './deletion/person-erasers';
import { DemoCodes } from './demo-codes';
import { EndSession } from './end-session';
import { GrantRole } from './grant-role';
import { IdentityController } from './identity.controller';
import { IdentityKeys } from './identity-keys';
import { IssueCode } from './issue-code';
import { OpenSession } from './open-session';
import { PersonQueries } from './person.queries';
import { PersonDirectory } from './person-directory';
import { Persons } from './persons';
import { PurgeIdentity } from './purge-identity';
import { RefreshSession } from './refresh-session';
import { RequestStepUpCode } from './request-step-up-code';
import { RevokeRole } from './revoke-role';
import { SandboxCodeQueries } from './sandbox-code.queries';
import { SendCode } from './send-code';
import { SessionReply } from './session-reply';
import { SessionTokenVerifier } from './session-token-verifier';
import { SetConsent } from './set-consent';
import { SignInByCode } from './sign-in-by-code';
import { SignInByWechat } from './sign-in-by-wechat';
import { SpendCode } from './spend-code';
import { StepUp } from './step-up';

/** Who is who: persons, roles, codes, sessions, consents. Global, because the access guard needs its token verifier. */
@Global()
@Module({
  imports: [SmsModule],
  controllers: [IdentityController, DeletionController],
  providers: [
    AccessTokens,
    BindWechat,
    BoundCodes,
    CodeQuotas,
    ConsentQueries,
    CreatePerson,
    DemoCodes,
    EndSession,
    GrantRole,
    IdentityKeys,
    IssueCode,
    OpenSession,
    PersonDirectory,
    PersonQueries,
    Persons,
    PurgeIdentity,
    RefreshSession,
    RequestStepUpCode,
    RevokeRole,
    SandboxCodeQueries,
    SendCode,
    SessionReply,
    SetConsent,
    SignInByCode,
    SignInByWechat,
    SpendCode,
    StepUp,
    ...deletionProviders,
    { provide: TOKEN_VERIFIER, useClass: SessionTokenVerifier },
  ],
  exports: [
    TOKEN_VERIFIER,
    PersonDirectory,
    ConsentQueries,
    SetConsent,
    GrantRole,
    RevokeRole,
    CreatePerson,
    BoundCodes,
    PersonErasers,
  ],
})
export class IdentityModule implements OnModuleInit {
  constructor(private readonly registry: PersonalDataRegistry) {}

  onModuleInit(): void {
    this.registry.register({ table: 'persons', column: 'phone_cipher' });
    this.registry.register({ table: 'persons', column: 'wechat_openid_cipher' });
    this.registry.register({ table: 'sign_in_codes', column: 'message_cipher' });
  }
}
