export default definePageConfig({ navigationBarTitleText: '带教提醒' });
