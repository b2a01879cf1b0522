export default definePageConfig({ navigationBarTitleText: '月度确认' });
