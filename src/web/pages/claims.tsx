import { useState } from 'preact/hooks';
import type { Verdict } from '../../model/check.ts';
import { useApi } from '../api/client.ts';
import type { ClaimList, FacetValue } from '../api/shapes.ts';
import { Shown } from '../parts/asked.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { ClaimItem } from '../parts/claim-item.tsx';
import { Link, usePlace } from '../router.tsx';
import { number, strings } from '../strings.ts';

/** Claims that are shown at first, and at most. */
const PAGE = 100;
const MOST = 500;

/** The board: every public claim on record with its verdict, contradicted ones first. */
export function ClaimsPage() {
  const { query } = usePlace();
  const chosen = query.get('verdict');
  const [shown, setShown] = useState(PAGE);
  const asked = useApi<ClaimList>(
    `/api/claims?limit=${shown}${chosen ? `&verdict=${encodeURIComponent(chosen)}` : ''}`,
  );
  return (
    <>
      <h1>{strings.claims.title}</h1>
      <p class="lead">{strings.claims.lead}</p>
      <CheckBox />
      <Shown asked={asked}>
        {({ claims, total, verdicts }) => (
          <>
            <VerdictTabs verdicts={verdicts} chosen={chosen} />
            <ul class="plain claims">
              {claims.map((row) => (
                <ClaimItem key={row.id} row={row} />
              ))}
            </ul>
            {claims.length === 0 && <p class="notice">{strings.claims.noneOfThese}</p>}
            {claims.length < Math.min(total, MOST) && (
              <button type="button" class="plain-button" onClick={() => setShown(Math.min(shown + PAGE, MOST))}>
                {strings.claims.more}
              </button>
            )}
          </>
        )}
      </Shown>
    </>
  );
}

function VerdictTabs({
  verdicts,
  chosen,
}: {
  readonly verdicts: readonly FacetValue[];
  readonly chosen: string | null;
}) {
  const all = verdicts.reduce((sum, { count }) => sum + count, 0);
  return (
    <nav class="tabs" aria-label={strings.claims.title}>
      <Link href="/claims" aria-current={chosen === null ? 'true' : undefined}>
        {strings.claims.all} <span class="faint tabular">{number(all)}</span>
      </Link>
      {verdicts.map(({ value, count }) => (
        <Link key={value} href={`/claims?verdict=${value}`} aria-current={chosen === value ? 'true' : undefined}>
          {strings.verdict[value as Verdict]} <span class="faint tabular">{number(count)}</span>
        </Link>
      ))}
    </nav>
  );
}
