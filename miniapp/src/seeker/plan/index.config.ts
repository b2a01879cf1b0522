export default definePageConfig({ navigationBarTitleText: '见习计划' });
