export default definePageConfig({ navigationBarTitleText: '协议文件', enableShareAppMessage: true });
