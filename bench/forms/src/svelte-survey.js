import { mount } from "svelte";
import Survey from "./Survey.svelte";

mount(Survey, { target: document.getElementById("app") });
