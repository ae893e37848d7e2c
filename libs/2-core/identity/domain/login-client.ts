/** From where a login is tried. */
export interface LoginClient {
  readonly address: string;
  readonly userAgent: string | undefined;
  /** Of the device cookie: given after a good login, it says nothing but "this browser has been here before". */
  readonly deviceToken: string | undefined;
}
