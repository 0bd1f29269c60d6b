/** Whether a text is written in capitals throughout, so that case tells nothing: fewer than one letter in twenty is small. */
export function isAllCaps(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) upper += 1;
    else if (code >= 97 && code <= 122) lower += 1;
  }
  return upper >= 20 && lower * 20 < upper;
}
