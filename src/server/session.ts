import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const COOKIE = 'onrecord_session';

/**
 * Sessions without a store: the cookie is a random name, the token for writes is an HMAC of it under a secret that lives as long as
 * the process. A page of another origin can read neither (SameSite=Strict, HttpOnly, no CORS).
 */
export class Sessions {
  private readonly secret = randomBytes(32);

  /** The session of a request, or a new one with the `Set-Cookie` value that starts it. */
  open(cookieHeader: string | undefined): { session: string; setCookie: string | null } {
    const known = this.named(cookieHeader);
    if (known) return { session: known, setCookie: null };
    const session = randomBytes(24).toString('base64url');
    return { session, setCookie: `${COOKIE}=${session}; Path=/; HttpOnly; SameSite=Strict` };
  }

  tokenOf(session: string): string {
    return createHmac('sha256', this.secret).update(session).digest('base64url');
  }

  /** Whether a write may go on: the token belongs to the session of the cookie. */
  allows(cookieHeader: string | undefined, token: string | undefined): boolean {
    const session = this.named(cookieHeader);
    if (!session || !token) return false;
    const expected = Buffer.from(this.tokenOf(session));
    const given = Buffer.from(token);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }

  private named(cookieHeader: string | undefined): string | null {
    for (const part of (cookieHeader ?? '').split(';')) {
      const [name, value] = part.trim().split('=');
      if (name === COOKIE && value && /^[\w-]{32}$/.test(value)) return value;
    }
    return null;
  }
}
