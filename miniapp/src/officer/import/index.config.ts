export default definePageConfig({ navigationBarTitleText: '比对详情' });
