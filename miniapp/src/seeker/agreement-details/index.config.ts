export default definePageConfig({ navigationBarTitleText: '填写我的信息' });
