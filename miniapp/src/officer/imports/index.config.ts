export default definePageConfig({ navigationBarTitleText: '困难数据比对' });
