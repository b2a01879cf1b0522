import { HostOverviewQuery } from './host-overview';

export { HostingController } from './hosting.controller';

export const hostingProviders = [HostOverviewQuery];
