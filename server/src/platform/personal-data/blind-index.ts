import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { normalizeCitizenNumber, normalizeMobilePhone, normalizePersonName } from '@qihang/shared/identity';
import type { KeyRing } from '../settings';

/**
 * Keyed hashes that let encrypted personal data be compared for equality: HMAC-SHA-256 under a key of its own for each
 * kind (HKDF from the ring's index key), 32 bytes each. Every way of writing a value gives the same index.
 *
 * The index key is not rotated by `keys rotate`: registries keep no plain citizen number, so their indexes cannot be made
 * anew from what is stored. If it leaks, a new ring is set, the indexes of encrypted columns are recomputed and every
 * registry is imported again.
 */
export class BlindIndex {
  private readonly citizenNumberKey: KeyObject;
  private readonly phoneKey: KeyObject;
  private readonly bankAccountKey: KeyObject;
  private readonly personNameKey: KeyObject;
  private readonly wechatOpenIdKey: KeyObject;

  constructor(ring: Pick<KeyRing, 'index'>) {
    this.citizenNumberKey = subkey(ring.index, 'citizen-number');
    this.phoneKey = subkey(ring.index, 'phone');
    this.bankAccountKey = subkey(ring.index, 'bank-account');
    this.personNameKey = subkey(ring.index, 'person-name');
    this.wechatOpenIdKey = subkey(ring.index, 'wechat-openid');
  }

  /** @param number a citizen number (公民身份号码), as written or as stored; its validity is not checked */
  citizenNumber(number: string): Buffer {
    return digest(this.citizenNumberKey, normalizeCitizenNumber(number));
  }

  /** @param phone a mobile number, with or without +86, spaces or dashes */
  phone(phone: string): Buffer {
    return digest(this.phoneKey, normalizeMobilePhone(phone));
  }

  /** @param account a bank account number, with or without spaces or dashes */
  bankAccount(account: string): Buffer {
    return digest(this.bankAccountKey, account.normalize('NFKC').replace(/[\s-]/g, ''));
  }

  /** @param name a person's name, with any of the middle dots in use */
  personName(name: string): Buffer {
    return digest(this.personNameKey, normalizePersonName(name));
  }

  /** @param openId as WeChat gives it, case and all */
  wechatOpenId(openId: string): Buffer {
    return digest(this.wechatOpenIdKey, openId);
  }
}

function subkey(key: Buffer, kind: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', key, '', `qihang blind index ${kind}`, 32)));
}

function digest(key: KeyObject, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'utf8').digest();
}
