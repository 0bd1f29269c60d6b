export { type AppOptions, apiInfo, createApp } from './app.ts';
export { type Listening, listen } from './listen.ts';
export { openRecordDoor, type RecordDoor } from './record-door.ts';
export { readStaticFiles } from './static-files.ts';
