export default definePageConfig({ navigationBarTitleText: '阅读和签字', pageOrientation: 'auto' });
