export const CONTENT_SECURITY_POLICY: string;
export interface StaticServer {
  /** Ends with a slash. */
  readonly url: string;
  close(): Promise<void>;
}
export function serve(folder: string, port?: number): Promise<StaticServer>;
