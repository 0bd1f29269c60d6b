import type { Verdict } from '../../model/check.ts';
import { useApi } from '../api/client.ts';
import type { ClaimRow } from '../api/shapes.ts';
import { Shown } from '../parts/asked.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { ClaimItem } from '../parts/claim-item.tsx';
import { Link, usePlace } from '../router.tsx';
import { number, strings } from '../strings.ts';

const ORDER: readonly Verdict[] = ['contradicted', 'mixed', 'consistent', 'not_testable'];

/** The board: every public claim on record with its verdict, contradicted ones first. */
export function ClaimsPage() {
  const asked = useApi<{ claims: readonly ClaimRow[] }>('/api/claims');
  const { query } = usePlace();
  const chosen = query.get('verdict');
  return (
    <>
      <h1>{strings.claims.title}</h1>
      <p class="lead">{strings.claims.lead}</p>
      <CheckBox />
      <Shown asked={asked}>
        {({ claims }) => {
          const shown = claims.filter(({ verdict }) => chosen === null || verdict === chosen);
          return (
            <>
              <VerdictTabs claims={claims} chosen={chosen} />
              <ul class="plain claims">
                {inOrder(shown).map((row) => (
                  <ClaimItem key={row.id} row={row} />
                ))}
              </ul>
              {shown.length === 0 && <p class="notice">{strings.claims.noneOfThese}</p>}
            </>
          );
        }}
      </Shown>
    </>
  );
}

function VerdictTabs({ claims, chosen }: { readonly claims: readonly ClaimRow[]; readonly chosen: string | null }) {
  return (
    <nav class="tabs" aria-label={strings.claims.title}>
      <Link href="/claims" aria-current={chosen === null ? 'true' : undefined}>
        {strings.claims.all} <span class="faint tabular">{number(claims.length)}</span>
      </Link>
      {ORDER.map((verdict) => (
        <Link key={verdict} href={`/claims?verdict=${verdict}`} aria-current={chosen === verdict ? 'true' : undefined}>
          {strings.verdict[verdict]}{' '}
          <span class="faint tabular">{number(claims.filter((row) => row.verdict === verdict).length)}</span>
        </Link>
      ))}
    </nav>
  );
}

/** By verdict, then the latest first. */
function inOrder(claims: readonly ClaimRow[]): ClaimRow[] {
  return [...claims].sort(
    (a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || (b.on ?? '').localeCompare(a.on ?? ''),
  );
}
