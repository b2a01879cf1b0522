export default definePageConfig({ navigationBarTitleText: '后续服务' });
