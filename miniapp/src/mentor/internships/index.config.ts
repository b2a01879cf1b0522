export default definePageConfig({ navigationBarTitleText: '我带的见习人员' });
