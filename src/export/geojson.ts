import type { SourcedRecord } from '../model/sourced-record.ts';
import { accountColumns, accountRow } from './account-row.ts';
import { exportContext } from './context.ts';
import { incidentColumns, incidentRow } from './incident-row.ts';
import type { Exported } from './loss.ts';
import type { MaskOptions } from './masking.ts';
import { circle } from './published-place.ts';
import { toldIncidents } from './told-incidents.ts';

/** Columns that the geometry says, or that only a flat table needs. */
const flat: readonly string[] = ['latitude', 'longitude', 'citations'];

/**
 * The record as a GeoJSON FeatureCollection (RFC 7946), a feature an incident with its accounts inside. No feature is a point:
 * a place known to a district or better is drawn as the circle of its doubt, all others have no geometry and say where they
 * are by name and `where_precision`.
 */
export function exportGeoJson(record: SourcedRecord, options: MaskOptions = {}): Exported {
  const context = exportContext(record, options);
  const features = toldIncidents(record).map((told) => {
    const row = incidentRow(told, context);
    const properties = pick(incidentColumns, row);
    const { latitude: lat, longitude: lon, radius_km: radiusKm } = row;
    const ring =
      typeof lat === 'number' && typeof lon === 'number' && typeof radiusKm === 'number'
        ? circle({ lat, lon, radiusKm })
        : null;
    if (ring === null && row.where_precision !== null) {
      context.losses.add('geojson', `no geometry for a place known to precision ${row.where_precision} only`);
    }
    const told_by = told.accounts.map((account) => {
      const own = accountRow(told, account, context);
      return { ...pick(accountColumns, own), citations: JSON.parse(String(own.citations)) as unknown };
    });
    return {
      type: 'Feature',
      id: told.incident.id,
      geometry: ring && { type: 'Polygon', coordinates: [ring] },
      properties: { ...properties, told_by },
    };
  });
  const body = `${JSON.stringify({ type: 'FeatureCollection', features }, null, 1)}\n`;
  return { body, losses: context.losses.list() };
}

/** The row without the flat columns and without empty ones. */
function pick<C extends string>(columns: readonly C[], row: Readonly<Record<C, unknown>>): Record<string, unknown> {
  const kept = columns.filter((column) => !flat.includes(column) && row[column] !== null);
  return Object.fromEntries(kept.map((column) => [column, row[column]]));
}
