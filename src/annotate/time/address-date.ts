import { type Moment, moment } from './moment.ts';

/** The date that a page's address carries (`/2021/08/26/`, `/2024/06/`, `-2021-10-15-`), as far as it goes; null when it has none. */
export function addressDate(url: string | null): Moment | null {
  if (!url) return null;
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '');
  const m =
    /(?:^|[/_-])((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2])(?:[/_-](0?[1-9]|[12]\d|3[01]))?(?=[/_.?#-]|$)/.exec(path) ??
    /(?:^|\/)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=\D|$)/.exec(path) ??
    /\/((?:19|20)\d\d)()()(?=\/)/.exec(path) ??
    /\/((?:19|20)\d\d)\/(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=\/)/.exec(path);
  if (!m) return null;
  return moment({ year: Number(m[1]), month: m[2] ? Number(m[2]) : null, day: m[3] ? Number(m[3]) : null });
}
