update gate.parameter set note = '已经通知的也可以移动，另按每人计入改动的代价；改后的时间要重新过闸'
    where key = 'mtg.layout.days';
