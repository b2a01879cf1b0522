import { Global, Module } from '@nestjs/common';
import { Settings } from '../settings';
import { BlindIndex } from './blind-index';
import { PersonalDataCipher } from './personal-data-cipher';
import { PersonalDataRegistry } from './personal-data-registry';

@Global()
@Module({
  providers: [
    {
      provide: PersonalDataCipher,
      inject: [Settings],
      useFactory: ({ keyRing }: Settings) => new PersonalDataCipher(keyRing),
    },
    { provide: BlindIndex, inject: [Settings], useFactory: ({ keyRing }: Settings) => new BlindIndex(keyRing) },
    PersonalDataRegistry,
  ],
  exports: [PersonalDataCipher, BlindIndex, PersonalDataRegistry],
})
export class PersonalDataModule {}
