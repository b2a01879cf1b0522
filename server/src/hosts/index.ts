export { DraftHost } from './draft-host';
export { HostDirectory } from './host-directory';
export { HostsModule } from './hosts.module';
export { PUBLIC_HOST_COLUMNS, type PublicHostRow, toPublicHost } from './public-host';
