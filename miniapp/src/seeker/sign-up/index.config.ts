export default definePageConfig({ navigationBarTitleText: '报名见习' });
