import type { MultipartFile } from '@fastify/multipart';
import { DomainError } from '../errors';
import type { FileStore } from '../files';
import type { ApiRequest } from './api-request';
import { badField } from './bad-field';
import { httpErrors } from './http.errors';
import type { StoredUpload } from './stored-upload';

/**
 * Streams a multipart request's one file part into the file store; the fields may stand before or after it.
 * @throws DomainError `http/unsupported` without multipart, `http/bad-input` without a file, and the file store's
 */
export async function receiveUpload(request: ApiRequest, files: FileStore, limitBytes: number): Promise<StoredUpload> {
  if (!request.isMultipart()) throw new DomainError(httpErrors.unsupported);
  const fields: Record<string, string> = {};
  let stored: Omit<StoredUpload, 'fields'> | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value);
      else if (stored === undefined) stored = await store(part, files, limitBytes);
      else part.file.resume();
    }
  } catch (error) {
    if (stored) await files.remove(stored.fileId);
    drain(request);
    throw error;
  }
  if (stored === undefined) {
    throw badField('file', '请选择要上传的文件');
  }
  return { ...stored, fields };
}

/**
 * Lets the rest of a refused upload run into nothing. A client that still sends does not read the refusal, and its
 * connection would stay busy.
 */
function drain({ raw }: ApiRequest): void {
  raw.unpipe();
  raw.resume();
}

async function store(part: MultipartFile, files: FileStore, limitBytes: number) {
  const { id, bytes, sha256 } = await files.write(part.file, { limitBytes });
  return { fileId: id, fileName: part.filename.slice(0, 200), bytes, sha256 };
}
