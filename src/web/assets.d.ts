/** The address under which Vite serves a data file of a package. */
declare module '*.json?url' {
  const url: string;
  export default url;
}
