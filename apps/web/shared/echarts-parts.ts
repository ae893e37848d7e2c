import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// Only what the bars need: the whole library is four times as large.
use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

export { init };
