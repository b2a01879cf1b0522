export default definePageConfig({ navigationBarTitleText: '评价单位' });
