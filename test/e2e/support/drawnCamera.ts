/** Runs in a page before all else: gives it a camera that shows an orange square on white. */
export const drawnCamera = () => {
  navigator.mediaDevices.getUserMedia = async () => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 200;
    const context = canvas.getContext("2d");
    setInterval(() => {
      if (!context) return;
      context.fillStyle = "white";
      context.fillRect(0, 0, 200, 200);
      context.fillStyle = "orange";
      context.fillRect(40, 40, 120, 120);
    }, 30);
    return canvas.captureStream(30);
  };
};
