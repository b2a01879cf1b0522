/** A file that came with the request, already in the file store. */
export interface StoredUpload {
  readonly fileId: string;
  readonly fileName: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /** The form's other fields, as text. */
  readonly fields: Readonly<Record<string, string>>;
}
