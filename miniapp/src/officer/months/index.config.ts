export default definePageConfig({ navigationBarTitleText: '月度争议' });
