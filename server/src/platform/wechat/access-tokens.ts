/** Where the platform's access token comes from; one token serves all processes. */
export interface AccessTokens {
  /**
   * @returns a token that is valid for some minutes more
   * @throws DomainError wechat/unavailable when none can be had
   */
  current(): Promise<string>;

  /**
   * For a token that WeChat refused before its time.
   * @param refused the token that was sent
   * @returns another one
   * @throws DomainError wechat/unavailable when none can be had
   */
  renew(refused: string): Promise<string>;
}
