import { useEffect, useRef, useState } from 'preact/hooks';
import { PAGES } from './pages/pages.tsx';
import { Link, usePlace } from './router.tsx';
import { strings } from './strings.ts';
import { applyTheme, chosenTheme, type Theme } from './theme.ts';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** The page whose pattern fits the path; `:id` stands for one segment. */
function find(path: string) {
  for (const page of PAGES) {
    const pattern = page.path.split('/');
    const given = path.replace(/\/$/, '').split('/');
    if (pattern.length !== given.length) continue;
    const id = given.find((_, i) => pattern[i] === ':id') ?? '';
    if (pattern.every((part, i) => part === ':id' || part === given[i])) return { page, id: decodeURIComponent(id) };
  }
  return null;
}

export function App() {
  const { path } = usePlace();
  const found = find(path);
  const section = `/${path.split('/')[1] ?? ''}`;
  useEffect(() => {
    document.title = found ? `${found.page.title} · ${strings.name}` : strings.name;
  }, [found]);
  const menu = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a narrow screen the menu is one line that scrolls: where one is must be in it.
    menu.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [section]);
  const Page = found?.page.view;
  return (
    <>
      <a class="skip" href="#content">
        {strings.skip}
      </a>
      <header class="masthead">
        <Link class="wordmark" href="/">
          {strings.name}
        </Link>
        <nav aria-label={strings.name} ref={menu}>
          {PAGES.filter((page) => page.nav).map((page) => (
            <Link
              key={page.path}
              href={page.path || '/'}
              aria-current={section === (page.path || '/') ? 'page' : undefined}
            >
              {page.title}
            </Link>
          ))}
        </nav>
        <ThemeChoice />
      </header>
      <main id="content" tabIndex={-1}>
        {Page ? <Page key={path} id={found.id} /> : <NotFound />}
      </main>
    </>
  );
}

function NotFound() {
  return (
    <div class="notice">
      <h1>{strings.notFound}</h1>
      <p>
        <Link href="/">{strings.toOverview}</Link>
      </p>
    </div>
  );
}

function ThemeChoice() {
  const [theme, setTheme] = useState(chosenTheme);
  const choose = (next: Theme) => {
    setTheme(next);
    applyTheme(next);
  };
  return (
    <label class="theme">
      <span class="visually-hidden">{strings.theme.label}</span>
      <select value={theme} onChange={(event) => choose(event.currentTarget.value as Theme)}>
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {strings.theme[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
