import { useState } from 'preact/hooks';
import { post } from '../api/client.ts';
import type { CheckAnswer } from '../api/shapes.ts';
import { strings } from '../strings.ts';
import { Refused } from './asked.tsx';
import { CheckedReadings } from './checked.tsx';

/** A box for words of one's own: the reading, the verdict, the incidents, or why it is not answered. */
export function CheckBox() {
  const [words, setWords] = useState('');
  const [speaker, setSpeaker] = useState('');
  const [on, setOn] = useState('');
  const [answer, setAnswer] = useState<CheckAnswer | null>(null);
  const [error, setError] = useState<string | null>(null);
  const ask = async (event: Event) => {
    event.preventDefault();
    setError(null);
    try {
      setAnswer(await post<CheckAnswer>('/api/check', { words, speaker: speaker || null, on: on || null }));
    } catch (failure) {
      setAnswer(null);
      setError((failure as Error).message);
    }
  };
  return (
    <section class="check-box" aria-label={strings.check.title}>
      <form onSubmit={ask}>
        <label class="wide">
          <span>{strings.check.label}</span>
          <input
            name="words"
            value={words}
            maxLength={2000}
            required
            placeholder={strings.check.example}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <label>
          <span>
            {strings.check.on} <i class="faint">{strings.check.optional}</i>
          </span>
          <input name="on" type="date" value={on} onInput={(event) => setOn(event.currentTarget.value)} />
        </label>
        <label>
          <span>
            {strings.check.speaker} <i class="faint">{strings.check.optional}</i>
          </span>
          <input
            name="speaker"
            value={speaker}
            maxLength={200}
            onInput={(event) => setSpeaker(event.currentTarget.value)}
          />
        </label>
        <button type="submit">{strings.check.button}</button>
      </form>
      <div aria-live="polite">
        {error && <p class="notice failure">{error}</p>}
        {answer?.kind === 'refusal' && <Refused reason={answer.reason} />}
        {answer?.kind === 'checked' && <CheckedReadings checks={answer.checks} incidents={answer.incidents} />}
      </div>
    </section>
  );
}
