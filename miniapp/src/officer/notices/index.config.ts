export default definePageConfig({ navigationBarTitleText: '定向通知' });
