import type { FunctionComponent } from 'preact';
import { strings } from '../strings.ts';
import { ActorPage } from './actor.tsx';
import { ActorsPage } from './actors.tsx';
import { AddPage } from './add.tsx';
import { BriefPage } from './brief.tsx';
import { ClaimPage } from './claim.tsx';
import { ClaimsPage } from './claims.tsx';
import { IncidentPage } from './incident.tsx';
import { IncidentsPage } from './incidents.tsx';
import { NetworkPage } from './network.tsx';
import { OverviewPage } from './overview.tsx';
import { ReportPage } from './report.tsx';
import { ReportsPage } from './reports.tsx';
import { ReviewPage, ReviewReportPage } from './review.tsx';
import { StructurePage } from './structure.tsx';

interface Page {
  /** `:id` stands for one segment. */
  readonly path: string;
  readonly title: string;
  readonly nav: boolean;
  readonly view: FunctionComponent<{ id: string }>;
}

/** Every page of the app, in the order of the menu. */
export const PAGES: readonly Page[] = [
  { path: '', title: strings.nav.overview, nav: true, view: OverviewPage },
  { path: '/incidents', title: strings.nav.incidents, nav: true, view: IncidentsPage },
  { path: '/incidents/:id', title: strings.nav.incidents, nav: false, view: IncidentPage },
  { path: '/claims', title: strings.nav.claims, nav: true, view: ClaimsPage },
  { path: '/claims/:id', title: strings.nav.claims, nav: false, view: ClaimPage },
  { path: '/actors', title: strings.nav.actors, nav: true, view: ActorsPage },
  { path: '/actors/:id', title: strings.nav.actors, nav: false, view: ActorPage },
  { path: '/structure', title: strings.nav.structure, nav: true, view: StructurePage },
  { path: '/network', title: strings.nav.network, nav: true, view: NetworkPage },
  { path: '/reports', title: strings.nav.reports, nav: true, view: ReportsPage },
  { path: '/reports/:id', title: strings.nav.reports, nav: false, view: ReportPage },
  { path: '/review', title: strings.nav.review, nav: true, view: ReviewPage },
  { path: '/brief', title: strings.nav.brief, nav: true, view: BriefPage },
  { path: '/add', title: strings.nav.add, nav: true, view: AddPage },
  { path: '/review/:id', title: strings.nav.review, nav: false, view: ReviewReportPage },
];
