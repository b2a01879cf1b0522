export default definePageConfig({ navigationBarTitleText: '我的协议文件', enableShareAppMessage: true });
