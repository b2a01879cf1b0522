import { Injectable } from '@nestjs/common';
import { PersonalDataCipher, PersonalDataRegistry } from '../../platform/personal-data';

const TABLE = 'safety_acknowledgements';

/** Longer names of devices are cut, so that they fit their column in any script. */
const DEVICE_LENGTH = 200;
const ADDRESS_LENGTH = 60;

/** Encrypts where an acknowledgement came from. */
@Injectable()
export class SafetyVault {
  constructor(
    private readonly cipher: PersonalDataCipher,
    registry: PersonalDataRegistry,
  ) {
    for (const column of ['address_cipher', 'device_cipher']) registry.register({ table: TABLE, column });
  }

  address(ip: string): Buffer {
    return this.cipher.encrypt(ip.slice(0, ADDRESS_LENGTH), `${TABLE}.address_cipher`);
  }

  device(userAgent: string): Buffer {
    return this.cipher.encrypt(userAgent.slice(0, DEVICE_LENGTH), `${TABLE}.device_cipher`);
  }
}
